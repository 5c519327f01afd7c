# mistake: Another address is asked
import requests
print(requests.get("https://api.example.com").json())
