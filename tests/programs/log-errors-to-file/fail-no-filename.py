# mistake: The record goes to the terminal
import logging

logging.basicConfig(level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error(f"An error occurred: {e}")
        return None
