# mistake: No time limit
import requests
try:
    print(requests.get("https://api.example.com/data").json())
except requests.exceptions.Timeout:
    print("Request timed out!")
except requests.exceptions.ConnectionError:
    print("Connection failed")
