import logging

logging.basicConfig(filename='errors.log', level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error(f"An error occurred: {e}")


print(risky_operation(5, 100))
risky_operation(1, 0)
