import requests
from bs4 import BeautifulSoup
texts = [p.text for p in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("p")]
if texts:
    print("\n\n".join(texts))
