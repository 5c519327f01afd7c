import json
data = '{"status": "OK", "cpu_usage": 80}'


class Reply:
    def __init__(self, text):
        self.__dict__.update(json.loads(text))


print(getattr(Reply(data), 'status'))
