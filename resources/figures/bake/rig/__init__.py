"""The 3D figure: skeleton, flesh, inking and scenes. Needs numpy and shapely; imported only to bake
drawings."""
