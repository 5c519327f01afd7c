# mistake: A refused connection ends the script
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9).json())
except requests.exceptions.Timeout:
    print("Request timed out!")
