import json
import time

file = open("errors.log", "a", buffering=1)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as error:
        print(json.dumps({"time": time.time(), "level": "ERROR", "reason": str(error)}), file=file, flush=True)
        return None
