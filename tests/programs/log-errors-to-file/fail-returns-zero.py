# mistake: A failed calculation returns 0
import logging

logging.basicConfig(filename="errors.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error(f"An error occurred: {e}")
        return 0
