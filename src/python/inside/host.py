"""The door to the host: functions of the JavaScript side, put in when the host stands. Nothing of it is in the image."""


def _closed(*_arguments):
    raise RuntimeError("the host does not stand yet")


sleep = time_up = leave = guard_stack = _closed


def attach(door_sleep, door_time_up, door_leave, door_guard_stack):
    """Opens the door."""
    global sleep, time_up, leave, guard_stack
    sleep, time_up, leave, guard_stack = door_sleep, door_time_up, door_leave, door_guard_stack
