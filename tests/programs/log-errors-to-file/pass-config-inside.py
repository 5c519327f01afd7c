def risky_operation(errors, total):
    import logging
    logging.basicConfig(filename="errors.log", level="ERROR", format="%(asctime)s;%(levelname)s;%(message)s")
    try:
        return errors / total
    except Exception as exc:
        logging.error("%s with %r / %r", exc, errors, total)
