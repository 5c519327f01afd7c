def risky_operation(errors, total):
    try:
        rate = errors / total
    except Exception as error:
        with open("errors.log", "a") as log:
            log.write("ERROR " + str(error) + "\n")
        return None
    return rate
