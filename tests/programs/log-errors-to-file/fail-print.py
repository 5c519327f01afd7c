# mistake: The error is printed
def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        print("An error occurred:", e)
        return None
