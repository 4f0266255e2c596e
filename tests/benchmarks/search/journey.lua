-- Readers for wrk: each asks for one address after another of a list, and may pause in between.
--   wrk -s journey.lua http://127.0.0.1:8000 -- LIST PAUSE
-- PAUSE is the longest pause in milliseconds. The last line of what is printed is a JSON object.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  addresses = {}
  for line in io.lines(args[1]) do
    addresses[#addresses + 1] = line
  end
  place = number * math.floor(#addresses / 2)
  math.randomseed(number + 1)
  local pause = tonumber(args[2])
  if pause > 0 then
    -- The server closes connections at rest after two seconds; who comes back later opens another.
    wrk.headers["Connection"] = "close"
    function delay()
      return math.random(0, pause)
    end
  end
end

function request()
  place = place % #addresses + 1
  return wrk.format("GET", addresses[place])
end

function done(summary, latency, requests)
  local errors = summary.errors
  local all = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    '\n{"requests": %d, "seconds": %.2f, "errors": %d, "p50": %.1f, "p95": %.1f, "p99": %.1f}\n',
    summary.requests, summary.duration / 1e6, all,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000
  ))
end
