# mistake: The level is too high
import logging

logging.basicConfig(filename="errors.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.info(f"An error occurred: {e}")
        return None
