# mistake: A pattern finds the title in a comment
import re, requests
print(re.findall("(?is)<title[^>]*>(.*?)</title>", requests.get("https://example.com").text)[0])
