# mistake: The old records are gone
import logging

logging.basicConfig(filename="errors.log", filemode="w", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error(f"An error occurred: {e}")
        return None
