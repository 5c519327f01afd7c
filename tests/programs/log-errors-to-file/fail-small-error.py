def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        with open("errors.log", "a") as f:
            f.write(f"Error: {e}\n")
