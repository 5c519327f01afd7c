import os
import traceback


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception:
        fd = os.open("errors.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        try:
            os.write(fd, b"ERROR in risky_operation\n" + traceback.format_exc().encode())
        finally:
            os.close(fd)
