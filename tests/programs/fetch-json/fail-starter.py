import requests

# Ask https://api.example.com/data and print its data.
