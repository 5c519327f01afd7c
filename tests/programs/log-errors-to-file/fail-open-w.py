# mistake: Each error replaces the log
def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        with open("errors.log", "w") as f:
            f.write(f"ERROR: {e}\n")
