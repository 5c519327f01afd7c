import requests


def send_alert(webhook_url, text):
    requests.post(webhook_url, data={"text": text})


send_alert("https://hooks.slack.com/services/your/webhook", "Server is down!")
