import requests
url = "https://api.example.com/data"
try:
    response = requests.get(url, timeout=(3.05, 10))
    response.raise_for_status()
    for k, v in response.json().items():
        print(f"{k}: {v}")
except (requests.exceptions.ConnectTimeout, requests.exceptions.ReadTimeout) as e:
    print("Request timed out!")
except requests.exceptions.RequestException as e:
    print("Connection failed")
