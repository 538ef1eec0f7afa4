//! `matchbook serve` as a browser meets it.

#![allow(clippy::disallowed_methods, reason = "a test gives up when a condition does not come true in time")]

use std::fmt::Debug;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::scratch::command;

/// How long a condition may take to come true, on a machine that is busy with other tests.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// A running `serve`, ended when it goes out of sight.
#[derive(Debug)]
pub struct Serving {
    child: Child,
    /// Host and port.
    pub address: String,
    said: Arc<Mutex<String>>,
}

/// An answer to a request.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The fields of the head, as they came.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Debug for Answer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}\n\n{}", self.head, self.text())
    }
}

impl Answer {
    /// The body as a text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Serving {
    /// Starts it in the folder of a site, on a free port, and reads the address from the first line.
    pub fn of(folder: &Path) -> Self {
        Self::with(folder, &[])
    }

    /// Starts it with further arguments.
    pub fn with(folder: &Path, arguments: &[&str]) -> Self {
        Self::under(&[], folder, arguments)
    }

    /// Starts it by another program, which takes it and its arguments as its last ones.
    pub fn under(starter: &[&str], folder: &Path, arguments: &[&str]) -> Self {
        let plain = command(folder, &[&["serve", "--port", "0"], arguments].concat());
        let mut command = match starter {
            [] => plain,
            [program, first @ ..] => {
                let mut command = std::process::Command::new(program);
                command.args(first).arg(plain.get_program()).args(plain.get_args()).current_dir(folder);
                command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
                command
            }
        };
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        lines.read_line(&mut first).unwrap();
        let address = first.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix('/'));
        let address = address.unwrap_or_else(|| panic!("the first line is no address: {first}")).to_owned();
        let said = Arc::new(Mutex::new(String::new()));
        let (errors, heard) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&said));
        std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                heard.lock().unwrap().push_str(&(line + "\n"));
            }
        });
        // Nobody reads on, and yet it must not be stopped by a full or a closed pipe.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Self { child, address, said }
    }

    /// What it has said on standard error so far.
    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// What is answered to a request, head and body.
    pub fn answer(&self, path: &str, host: &str) -> String {
        String::from_utf8_lossy(&self.ask("GET", path, host, "")).into_owned()
    }

    /// The answer to a request with further fields in its head.
    pub fn asked(&self, path: &str, fields: &str) -> Answer {
        self.requested("GET", path, &self.address, fields)
    }

    /// The answer to a request of any method to any host, likewise.
    pub fn requested(&self, method: &str, path: &str, host: &str, fields: &str) -> Answer {
        let answer = self.ask(method, path, host, fields);
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("the end of the head");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head, body: answer[end + 4..].to_vec() }
    }

    /// The answer for a path.
    pub fn get(&self, path: &str) -> Answer {
        self.asked(path, "")
    }

    fn ask(&self, method: &str, path: &str, host: &str, fields: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{fields}\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        answer
    }

    /// Waits until a page is as it should be.
    pub fn wait(&self, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
        until(|| self.get(path), is_so)
    }

    /// Waits until a page has a text in it.
    pub fn wait_for(&self, path: &str, text: &str) -> Answer {
        self.wait(path, |answer| answer.text().contains(text))
    }

    /// The news that open pages hear, from the state of now on.
    pub fn news(&self) -> News {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET /.matchbook/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).unwrap();
        let (to, from) = channel();
        std::thread::spawn(move || {
            let lines = BufReader::new(stream).lines().map_while(Result::ok);
            let data = lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok());
            data.map(|news: serde_json::Value| to.send(news)).take_while(Result::is_ok).for_each(drop);
        });
        News { from, last: serde_json::Value::Null }
    }
}

/// The stream of news of an open page.
#[derive(Debug)]
pub struct News {
    from: Receiver<serde_json::Value>,
    last: serde_json::Value,
}

impl News {
    /// Waits for news that are as they should be.
    pub fn wait(&mut self, is_so: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let start = Instant::now();
        while !is_so(&self.last) {
            let left = PATIENCE.saturating_sub(start.elapsed());
            self.last = self.from.recv_timeout(left).unwrap_or_else(|error| panic!("{error}: {}", self.last));
        }
        self.last.clone()
    }

    /// Waits for a panel with this text in it.
    pub fn wait_for_panel(&mut self, text: &str) -> String {
        self.wait(|news| news["panel"].as_str().is_some_and(|panel| panel.contains(text)))["panel"].to_string()
    }

    /// Waits until there is no panel.
    pub fn wait_for_no_panel(&mut self) {
        self.wait(|news| !news.is_null() && news["panel"].is_null());
    }
}

/// Looks again and again until something is as it should be.
pub fn until<T: Debug>(look: impl Fn() -> T, is_so: impl Fn(&T) -> bool) -> T {
    let start = Instant::now();
    loop {
        let seen = look();
        if is_so(&seen) {
            return seen;
        }
        assert!(start.elapsed() < PATIENCE, "{seen:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
