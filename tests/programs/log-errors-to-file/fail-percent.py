def risky_operation(errors, total):
    try:
        return errors / total * 100
    except Exception as e:
        with open("errors.log", "a") as f:
            f.write(f"ERROR {e}\n")
