import requests

with requests.Session() as session:
    answer = session.get("https://api.example.com/data", timeout=(3, 10))
    answer.raise_for_status()
    print(answer.json())
