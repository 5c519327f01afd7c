import logging
logging.basicConfig(filename="errors.log")

def risky_operation(errors, total):
    result = None
    try:
        result = errors / total
    except BaseException:
        logging.exception("rate failed")
    return result
