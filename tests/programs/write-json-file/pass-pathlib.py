from pathlib import Path
import json
data: dict = {"status": "OK", "cpu_usage": 80}
Path.cwd().joinpath("output.json").write_text(json.dumps(data))
