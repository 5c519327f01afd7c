def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        with open("errors.log", "r+") as f:
            f.seek(0, 2)
            f.write(f"ERROR {e}\n")
