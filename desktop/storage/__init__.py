"""Keeping plans: an edit that is shown as saved is on the disk.

Nothing is imported here, so that the window can come up before the database is loaded; the way in
is ``desktop.storage.plans``. From the outside in:

``plans``        PlanStore: the diary and the settings of one folder
``reading``      texts of documents to the diary, a month at a time when it is looked at
``aside``        documents that cannot be read, kept in files of their own
``codec``        model values to documents and back, every field checked
``shape``        how a frozen dataclass looks as JSON, and what to say when it does not
``given``        JSON taken for what it should be, and saying what is wrong with it
``unknown``      what only a newer Footwork knows, passed over and kept
``backups``      dated copies of everything, a day each, and which of them stay
``bundle``       everything in one file, written and read
``beside``       another state of the plan beside the open one
``tables``       TinyDB tables that name the document they change
``journal``      TinyDB's storage: memory, journal and snapshot in step
``files``        the files as this program left them, written anew when they vanish
``journalfile``  the file that grows a line an edit
``careful``      a look before a window opens it: is there a choice to make?
``opening``      reading a store from its files; what cannot be read is set aside
``recovery``     making one of the versions of a plan the present one
``versions``     finding them, whatever has happened to the files
``shelf``        the files that they are put together from
``survey``       everything that is found in a folder, to be told
``looking``      a look at a version without opening it
``comparing``    how a version differs from another
``others``       plans beside the plan, each a store of its own
``found``        what a version is, holds and lacks
``state``        all documents at one moment
``holdings``     counting what one holds
``notices``      what the runner has yet to be told about their files
``printed``      which weeks hang on the fridge, as they were printed last
``replay``       a snapshot and the records after it, put together
``migrations``   from each format to the next
``history``      formats, and which files belong together
``records``      one line of the journal
``snapshot``     the readable file of everything
``indenting``    a document on one line, and as it stands in that file
``layout``       the names of the files
``lock``         one program to a folder
``presence``     which machines have it open, and how far each came
``machine``      which machine this is
``lineage``      which states one goes on from
``glance``       opening plans that cannot be changed now
``rescue``       what could not be kept when the program had to end
``output``       files for the runner, never over the plans
``disk``         the few things that are asked of the operating system
``errors``       what can go wrong, each in one sentence
"""
