//! Chromium without a window, spoken to by the DevTools protocol: one JSON message after another, ended by a zero byte,
//! over two pipes. No library is needed for that: those on crates.io bring a web socket, and the whole protocol as types.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long an answer may take; the first one comes when Chromium has started, on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_mins(2);

/// A running Chromium with one page, ended when it goes out of sight.
#[derive(Debug)]
pub struct Browser {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    calls: u64,
    session: Option<String>,
    events: Vec<Value>,
    _profile: TempDir,
}

impl Browser {
    /// Starts the program of this name.
    pub fn start(program: &str) -> Self {
        let profile = tempfile::tempdir().unwrap();
        // Chromium speaks over the files 3 and 4.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null", program, "--headless"])
            // Its sandbox does not work for root, which is who runs the tests on many machines; the pages are ours.
            .args(["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (sender, from) = channel();
        let messages = BufReader::new(child.stdout.take().unwrap()).split(0).map_while(Result::ok);
        std::thread::spawn(move || {
            messages.map_while(|message| serde_json::from_slice(&message).ok()).try_for_each(|value| sender.send(value))
        });
        let to = child.stdin.take().unwrap();
        let mut browser = Self { child, to, from, calls: 0, session: None, events: Vec::new(), _profile: profile };
        browser.open_page();
        browser
    }

    fn open_page(&mut self) {
        let page = self.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": page["targetId"], "flatten": true });
        self.session = self.call("Target.attachToTarget", &attach)["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Network", "Log", "Runtime"] {
            self.call(&format!("{domain}.enable"), &json!({}));
        }
    }

    /// Calls a method and gives its result.
    ///
    /// # Panics
    /// Where the browser refuses or falls silent.
    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        write!(self.to, "{message}\0").unwrap();
        loop {
            let message = self.from.recv_timeout(PATIENCE).unwrap_or_else(|error| panic!("{method}: {error}"));
            if message["id"] == self.calls {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
            self.events.push(message);
        }
    }

    /// Opens an address and waits until everything on it is loaded.
    pub fn open(&mut self, address: &str) {
        self.call("Page.navigate", &json!({ "url": address }));
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let message = self.from.recv_timeout(PATIENCE).unwrap_or_else(|error| panic!("{address}: {error}"));
            self.events.push(message);
        }
    }

    /// All events since the last time that they were asked for, in order.
    pub fn events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    /// The result of a script that promises a value.
    pub fn evaluate(&mut self, script: &str) -> Value {
        let parameters = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let answer = self.call("Runtime.evaluate", &parameters);
        assert!(answer["exceptionDetails"].is_null(), "{answer}");
        answer["result"]["value"].clone()
    }

    /// Makes the window so many CSS pixels wide and its visitor one who prefers `light` or `dark`.
    pub fn set(&mut self, width: u32, scheme: &str) {
        let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.call("Emulation.setDeviceMetricsOverride", &metrics);
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            // What is measured must not be on its way.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.call("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
