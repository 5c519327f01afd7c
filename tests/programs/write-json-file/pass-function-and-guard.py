import json

data = {"status": "OK", "cpu_usage": 80}


def save(value, path, /, **options):
    """Writes a value as JSON."""
    with open(path, "w") as file:
        json.dump(value, file, **options)


if __name__ == "__main__":
    save(data, "output.json", separators=(",", ":"))
