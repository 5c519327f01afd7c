import requests
from bs4 import BeautifulSoup
found = BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p")
print("No paragraphs") if not found else [print(p.text) for p in found]
