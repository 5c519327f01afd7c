# mistake: The failure ends with 0
import requests
try:
    response = requests.get("https://api.example.com/data")
    response.raise_for_status()
    print("Success")
except requests.exceptions.RequestException as e:
    print(f"API request failed: {e}")
