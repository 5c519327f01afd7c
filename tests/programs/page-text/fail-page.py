# mistake: The page is printed as it came
import requests
print(requests.get("https://example.com").text)
