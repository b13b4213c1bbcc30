"""How long property tests may take: no limit a test, for a busy machine must not make one fail."""

from hypothesis import HealthCheck, settings

settings.register_profile("footwork", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("footwork")
