import logging

logging.basicConfig(handlers=[logging.FileHandler("errors.log"), logging.StreamHandler()])


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error("An error occurred: %s", e)
