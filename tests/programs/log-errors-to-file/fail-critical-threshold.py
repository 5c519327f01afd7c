import logging

logging.basicConfig(filename="errors.log", level=logging.CRITICAL)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error(e)
