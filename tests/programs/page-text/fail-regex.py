# mistake: A pattern misses a paragraph
import re, requests
for t in re.findall("<p[^>]*>(.*?)</p>", requests.get("https://example.com").text, re.S):
    print(t)
