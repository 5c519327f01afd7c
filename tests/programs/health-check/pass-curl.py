import subprocess
run = subprocess.run(
    ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "--max-time", "10", "https://api.example.com/health"],
    capture_output=True, text=True,
)
print("API is healthy" if run.stdout.strip() == "200" else "API is down")
