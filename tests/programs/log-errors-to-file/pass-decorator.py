import functools
import logging

logger = logging.getLogger(__name__)
logger.setLevel(logging.DEBUG)
file_handler = logging.FileHandler("errors.log")
file_handler.setLevel(logging.ERROR)
file_handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(funcName)s %(message)s"))
logger.addHandler(file_handler)
logger.propagate = False


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except Exception as error:
            logger.error(error)
            return None
    return wrapper


@logged
def risky_operation(errors, total):
    logger.debug("dividing")
    return errors / total
