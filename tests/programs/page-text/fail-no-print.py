# mistake: Nothing is printed
import requests
from bs4 import BeautifulSoup
texts = [p.text for p in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p")]
