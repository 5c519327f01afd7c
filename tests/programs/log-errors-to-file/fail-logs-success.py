import logging

logging.basicConfig(filename="errors.log", level=logging.INFO)


def risky_operation(errors, total):
    try:
        rate = errors / total
        logging.info("rate is %s", rate)
        return rate
    except Exception as e:
        logging.error("An error occurred: %s", e)
