import requests
from bs4 import BeautifulSoup
print(BeautifulSoup(requests.get("https://example.com").text, "html.parser").body.text)
