import json

json1: str = '{"name": "web01"}'
json2: str = '{"status": "active"}'


def merge(*texts: str) -> dict:
    result: dict = {}
    for text in texts:
        result |= json.loads(text)
    return result


if __name__ == "__main__":
    print(json.dumps(merge(json1, json2), separators=(",", ":")))
