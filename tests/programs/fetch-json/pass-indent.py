import requests, json
response = requests.get("https://api.example.com/data", timeout=30)
if response.status_code == 200:
    print("Data:")
    print(json.dumps(response.json(), indent=4, ensure_ascii=False))
