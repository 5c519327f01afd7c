import json
import sys


def main():
    try:
        config = json.loads(open("config.json").read())
    except json.JSONDecodeError as error:
        print("Invalid JSON:", error, file=sys.stderr)
        return 2
    errors = []
    for keys in (["servers"], ["port"], ["debug"], ["database", "host"]):
        value = config
        try:
            for key in keys:
                value = value[key]
        except (KeyError, TypeError, IndexError):
            value = None
        if value is None:
            errors.append("Missing field '%s'" % ".".join(keys))
    if errors:
        print("\n".join(errors), file=sys.stderr)
        return 1
    print("OK: config.json is valid")
    return 0


sys.exit(main())
