import json

data = '{"status": "OK", "cpu_usage": 80}'


def status_of(text: str) -> str:
    return json.loads(text)['status']


if __name__ == '__main__':
    print(status_of(data))
