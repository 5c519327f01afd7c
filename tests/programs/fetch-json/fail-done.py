# mistake: More follows the data
import requests
print(requests.get("https://api.example.com/data", timeout=10).json())
print("finished", "{ok}")
