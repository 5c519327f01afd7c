import logging

logging.basicConfig(filename="error.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error("An error occurred: %s", e)
