from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass
class Incident:
    started: datetime | None = None
    resolved: datetime | None = None

    @property
    def duration(self) -> timedelta | None:
        return self.resolved - self.started if self.started and self.resolved else None


incident = Incident()
with open("/var/log/incident.log") as log:
    for line in log:
        when = datetime.fromisoformat(line[:19])
        match line[20:].partition(": ")[2].strip():
            case "Incident started":
                incident.started = when
            case "Incident resolved":
                incident.resolved = when
print("--- review ---")
print("Incident still open" if incident.duration is None else f"  Incident duration: {incident.duration}  ")
