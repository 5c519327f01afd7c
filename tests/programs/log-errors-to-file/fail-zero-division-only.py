# mistake: Only the division by zero is caught
import logging

logging.basicConfig(filename="errors.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except ZeroDivisionError as e:
        logging.error("An error occurred: %s", e)
        return None
